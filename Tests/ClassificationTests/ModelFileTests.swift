import Classification
import FoundationEssentials
import Testing

struct ModelFileTests {
    private let model = DomainTrainer(settings: SampleQuestions.settings)
        .train(SampleQuestions.set).model

    @Test func `a model read back scores as before`() throws {
        let copy = try DomainModel(bytes: Data(model.encoded()))
        #expect(copy.labels == model.labels)
        #expect(copy.inputHash == model.inputHash)
        #expect(copy.encoded() == model.encoded())
        let text = "đau đầu uống thuốc gì"
        #expect(copy.scores(for: text) == model.scores(for: text))
    }

    @Test(arguments: [0, 5, 13, 40, 4_000])
    func `refuses a file with one byte changed`(place: Int) {
        var bytes = model.encoded()
        bytes[place] ^= 0x40
        #expect(throws: ModelError.self) { try DomainModel(bytes: Data(bytes)) }
    }

    @Test(arguments: [0, 3, 6, 17, 18, 100])
    func `refuses a file cut short`(length: Int) {
        let bytes = Array(model.encoded().prefix(length))
        #expect(throws: ModelError.self) { try DomainModel(bytes: Data(bytes)) }
    }

    @Test func `says what is wrong and what to do`() {
        var bytes = model.encoded()
        bytes[bytes.count - 1] ^= 1
        #expect(throws: ModelError.damaged) { try DomainModel(bytes: Data(bytes)) }
        #expect(throws: ModelError.damaged) { try DomainModel(bytes: Data(model.encoded() + [0])) }
        #expect(throws: ModelError.notAModel) { try DomainModel(bytes: Data("hello".utf8)) }
        #expect(ModelError.damaged.description.contains("vanmieu train"))
    }
}

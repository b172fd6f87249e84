/// Which experts hold which term: the sketches of a network, turned round.
///
/// Three flat columns, so that an expert takes six bytes a term; a term's experts stand together,
/// ascending.
struct ExpertPostings: Sendable {
    static let directoryBits = 16

    /// The names of the terms, ascending.
    var names: [UInt32] = []
    /// Where each term's experts begin in the columns, and the end.
    var starts: [Int] = [0]
    /// In how many passages of all experts each term stands.
    var frequencies: [UInt32] = []
    /// The strongest impact of each term.
    var highest: [UInt8] = []
    /// Where the names of each value of the upper bits begin, and the end.
    var directory: [UInt32] = []

    var experts: [UInt32] = []
    var impacts: [UInt8] = []
    /// On the scale of ``ShareScale``.
    var shares: [UInt8] = []

    /// Of those experts that show single passages.
    var passages = PassagePostings()

    /// In bytes.
    var size: Int {
        names.count * (4 + 8 + 4 + 1) + directory.count * 4 + experts.count * 6 + passages.size
    }

    /// The place of a term among the names.
    func row(_ name: UInt32) -> Int? {
        let upper = Int(name >> UInt32(32 - Self.directoryBits))
        guard upper + 1 < directory.count else { return nil }
        let places = Int(directory[upper])..<Int(directory[upper + 1])
        return places.first { names[$0] == name }
    }

    func range(_ row: Int) -> Range<Int> { starts[row]..<starts[row + 1] }

    /// The first place in `range` whose expert is not before `expert`.
    func place(of expert: UInt32, in range: Range<Int>) -> Int {
        experts.withUnsafeBufferPointer { $0.place(of: expert, in: range) }
    }
}

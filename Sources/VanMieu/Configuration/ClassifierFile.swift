import Classification
import FoundationEssentials

/// The trained classifier on disk, made anew when the questions it was trained on have changed.
struct ClassifierFile {
    let path: String
    let registry: String

    /// The model, trained first if there is none for the present questions.
    ///
    /// A damaged file is replaced too: it can always be made again.
    func ensure(progress: (String) -> Void) throws -> DomainModel {
        let set = try TrainingSet.load(registry: registry)
        if let model = try? load(), model.inputHash == set.inputHash { return model }
        return try train(set, progress: progress).model
    }

    func load() throws -> DomainModel {
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Complaint("there is no classifier at \(path); run `vanmieu train`")
        }
        do {
            return try DomainModel(bytes: [UInt8](data))
        } catch {
            throw Complaint("the classifier \(path) cannot be used: \(error); run `vanmieu train`")
        }
    }

    func train(
        _ set: TrainingSet,
        progress: (String) -> Void
    ) throws -> (model: DomainModel, report: TrainingReport) {
        let trained = DomainTrainer().train(set, progress: progress)
        do {
            try Data(trained.model.encoded()).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Complaint("cannot write the classifier to \(path): \(error)")
        }
        return trained
    }
}

import Classification
import FoundationEssentials

/// The trained classifier on disk, made anew when what it was trained on has changed.
struct ClassifierFile {
    let path: String

    /// The model, trained first if there is none for the present questions.
    ///
    /// A damaged file is replaced too: it can always be made again.
    func ensure(_ material: TrainingMaterial, progress: (String) -> Void) throws -> DomainModel {
        let set = try material.set()
        if let model = try? load(), model.inputHash == set.inputHash { return model }
        return try train(set, progress: progress).model
    }

    /// The model, its weights mapped from the file: routers of one machine share them.
    func load() throws -> DomainModel {
        guard FileManager.default.fileExists(atPath: path) else {
            throw Complaint("there is no classifier at \(path); run `vanmieu train`")
        }
        do {
            return try DomainModel(
                bytes: Data(contentsOf: URL(filePath: path), options: .alwaysMapped)
            )
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

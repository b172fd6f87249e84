import FoundationEssentials

/// The classifier that one network trained, lent to the next.
///
/// `vanmieu up` trains anew when the questions have changed, so a file of an earlier build does no
/// harm: it is then replaced.
enum TrainedClassifier {
    private static let kept = "\(Program.folder)/EndToEndTests.classifier.model"

    static func lend(to folder: DataFolder) throws {
        let files = FileManager.default
        guard files.fileExists(atPath: kept), !files.fileExists(atPath: folder.classifier) else {
            return
        }
        try files.copyItem(atPath: kept, toPath: folder.classifier)
    }

    static func keep(from folder: DataFolder) throws {
        guard let model = FileManager.default.contents(atPath: folder.classifier),
            model != FileManager.default.contents(atPath: kept)
        else { return }
        try model.write(to: URL(filePath: kept), options: .atomic)
    }
}

/// Why the build of an expert's documents cannot be made or used.
package enum LibraryError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String)
    case unwritable(file: String, why: String)
    case nothingBuilt(folder: String)
    case damaged(folder: String)
    case noPassages(folder: String)
    case tooLarge(bytes: Int, limit: Int)
    case twice(id: String, first: String, second: String)

    package var description: String {
        switch self {
        case .unreadable(let file): "\(file) cannot be read"
        case .unwritable(let file, let why):
            "\(file) cannot be written (\(why)); is the disk full, or the folder somebody else's?"
        case .nothingBuilt(let folder):
            "\(folder) holds no build; make one with `vanmieu node build`"
        case .damaged(let folder):
            "the build in \(folder) is damaged; make it again with `vanmieu node build`"
        case .noPassages(let folder):
            "\(folder) holds no document with a passage in it"
        case .tooLarge(let bytes, let limit):
            "the documents' text has \(bytes) bytes, \(limit) are allowed; divide it among several "
                + "experts"
        case .twice(let id, let first, let second):
            "\(first) and \(second) both give a passage \(id); rename one of the files"
        }
    }
}

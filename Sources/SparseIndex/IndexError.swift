/// Why a file cannot be used as an index.
package enum IndexError: Error, Equatable, CustomStringConvertible {
    case unreadable(file: String)
    case notAnIndex
    case unknownVersion(Int)
    case damaged

    package var description: String {
        switch self {
        case .unreadable(let file):
            "\(file) cannot be read; build it with `vanmieu node build`, or see who may read it"
        case .notAnIndex: "the file is no VanMieu index; build it with `vanmieu node build`"
        case .unknownVersion(let version):
            "the index is of version \(version), this program reads \(SegmentLayout.version); "
                + "build it again with `vanmieu node build`"
        case .damaged: "the index is damaged; build it again with `vanmieu node build`"
        }
    }
}

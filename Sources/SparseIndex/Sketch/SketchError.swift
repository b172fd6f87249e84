/// Why bytes cannot be used as a sketch.
package enum SketchError: Error, Equatable, CustomStringConvertible {
    case tooLarge(bytes: Int, limit: Int)
    case notASketch
    case unknownVersion(Int)
    case damaged

    package var description: String {
        switch self {
        case .tooLarge(let bytes, let limit):
            "the sketch has \(bytes) bytes, \(limit) are allowed; make it with a lower bound"
        case .notASketch: "the bytes are no VanMieu sketch; make one with `vanmieu node sketch`"
        case .unknownVersion(let version):
            "the sketch is of version \(version), this program reads \(SketchFile.version); "
                + "make it again with `vanmieu node sketch`"
        case .damaged: "the sketch is damaged; make it again with `vanmieu node sketch`"
        }
    }
}

/// How the bytes of a text stand for its letters.
package enum TextEncoding: Sendable, Hashable, CaseIterable {
    case utf8
    case utf16LittleEndian
    case utf16BigEndian
    /// TCVN 5712-3, of the ABC fonts (.VnTime, .VnArial).
    case tcvn3
    /// VNI-Windows, of the VNI fonts (VNI-Times, VNI-Helve).
    case vni
    case viscii
    case windows1258

    /// What people call it.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16LittleEndian: "UTF-16 (little-endian)"
        case .utf16BigEndian: "UTF-16 (big-endian)"
        case .tcvn3: "TCVN3 (ABC)"
        case .vni: "VNI-Windows"
        case .viscii: "VISCII"
        case .windows1258: "Windows-1258"
        }
    }
}

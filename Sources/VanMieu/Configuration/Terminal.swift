import Foundation

/// What a command says to its user.
enum Terminal {
    static func say(_ text: String) {
        write("\(text)\n")
    }

    static func write(_ text: String) {
        FileHandle.standardOutput.write(Data(text.utf8))
    }
}

/// The two ways in which Vietnamese is typed on plain keys.
enum InputMethod {
    /// Reads what Telex keys were meant to give: `nhaapj` is nhập, `dduwowcj` is được.
    ///
    /// Takes a lower-case ASCII word; nil where it has no such keys or gives no Vietnamese syllable.
    static func telex(_ word: some Collection<UInt8>) -> KeyedWord? {
        guard (2...10).contains(word.count) else { return nil }
        var keyed = KeyedWord()
        for byte in word {
            guard (0x61...0x7A).contains(byte) else { return nil }
            let key = Unicode.Scalar(byte)
            if !press(key, on: &keyed) { keyed.append(key) }
        }
        return keyed.syllable == nil ? nil : keyed
    }

    /// Whether a key marked the word instead of adding a letter to it.
    private static func press(_ key: Unicode.Scalar, on word: inout KeyedWord) -> Bool {
        switch key {
        case "d": return word.stroke()
        case "w":
            return word.shape("\u{31B}") || word.shape("\u{306}")
        case "a", "e", "o":
            return word.hasCircumflexPlace(for: key) && word.shape("\u{302}")
        default:
            guard word.hasVowel, let tone = tones[key] else { return false }
            word.set(tone: tone)
            return true
        }
    }

    private static let tones: [Unicode.Scalar: Int] = ["f": 1, "r": 2, "x": 3, "s": 4, "j": 5]

    /// Reads what VNI keys were meant to give: `nha65p` is nhập.
    static func vni(_ word: some Collection<UInt8>) -> KeyedWord? {
        guard (2...12).contains(word.count) else { return nil }
        var keyed = KeyedWord()
        for byte in word {
            if (0x61...0x7A).contains(byte) {
                keyed.append(Unicode.Scalar(byte))
            } else {
                guard keyed.hasVowel || byte == 0x39, mark(byte, on: &keyed) else { return nil }
            }
        }
        return keyed.syllable == nil ? nil : keyed
    }

    private static func mark(_ digit: UInt8, on word: inout KeyedWord) -> Bool {
        switch digit {
        case 0x31...0x35:
            word.set(tone: [4, 1, 2, 3, 5][Int(digit) - 0x31])
            return true
        case 0x36: return word.shape("\u{302}")
        case 0x37: return word.shape("\u{31B}")
        case 0x38: return word.shape("\u{306}")
        case 0x39: return word.stroke()
        default: return false
        }
    }
}

extension KeyedWord {
    /// Whether a second a, e or o marks the first: right behind it, or behind the consonants that
    /// close the syllable (`cana` is cân).
    fileprivate func hasCircumflexPlace(for key: Unicode.Scalar) -> Bool {
        vowels.last == key && (last == key || vowels.count == 1)
    }
}

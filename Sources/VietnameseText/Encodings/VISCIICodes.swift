/// VISCII (RFC 1456): one byte for each letter, six of them control characters of ASCII.
enum VISCIICodes {
    static func decode(_ bytes: some Sequence<UInt8>) -> [Unicode.Scalar] {
        bytes.map { byte in
            byte < 0x80 ? low[byte] ?? Unicode.Scalar(byte) : high[Int(byte) - 0x80]
        }
    }

    /// Whether a byte that is a control character of ASCII is a letter here.
    static func isLetter(_ byte: UInt8) -> Bool { low[byte] != nil }

    private static let low: [UInt8: Unicode.Scalar] = [
        0x02: "Ẳ", 0x05: "Ẵ", 0x06: "Ẫ", 0x14: "Ỷ", 0x19: "Ỹ", 0x1E: "Ỵ",
    ]

    private static let high = Array(
        """
        ẠẮẰẶẤẦẨẬẼẸẾỀỂỄỆỐ\
        ỒỔỖỘỢỚỜỞỊỎỌỈỦŨỤỲ\
        Õắằặấầẩậẽẹếềểễệố\
        ồổỗỠƠộờởịỰỨỪỬơớƯ\
        ÀÁÂÃẢĂẳẵÈÉÊẺÌÍĨỳ\
        ĐứÒÓÔạỷừửÙÚỹỵÝỡư\
        àáâãảăữẫèéêẻìíĩỉ\
        đựòóôõỏọụùúũủýợỮ
        """.unicodeScalars
    )
}

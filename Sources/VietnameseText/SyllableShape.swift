/// Knows which letters can make a Vietnamese syllable, accents aside.
enum SyllableShape {
    /// Whether a folded word has an onset and a rime of Vietnamese.
    ///
    /// Spelling rules between the two (k before i, c before a) are not applied.
    @inline(__always)
    static func isVietnamese(_ folded: String) -> Bool { shapes.contains(TextHash.of(folded)) }

    /// The same for a syllable whose hash is known.
    @inline(__always)
    static func isVietnamese(_ syllable: Syllable) -> Bool { shapes.contains(syllable.foldedHash) }

    /// The same for a ``TextHash`` of the folded letters.
    @inline(__always)
    static func isVietnamese(hash: UInt64) -> Bool { shapes.contains(hash) }

    /// The hash of every onset with every rime, and of every rime alone.
    private static let shapes: HashSet = {
        let joined = onsets.flatMap { onset in rimes.map { onset + $0 } }
        return HashSet((joined + rimes).filter { $0.utf8.count <= 7 }.map { TextHash.of($0) })
    }()

    private static let onsets = words(
        "b c ch d g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x"
    )

    private static let rimes = words(
        """
        a ac ach ai am an ang anh ao ap at au ay e ec ech em en eng enh eo ep et eu i ia ich iec \
        iem ien ieng iep iet ieu im in inh ip it iu o oa oac oach oai oam oan oang oanh oao oat \
        oay oc oe oem oen oeo oet oi om on ong ooc oong op ot u ua uan uat uay uac uang uc ue \
        uech uenh ui um un ung uo uoc uoi uom uon uong uop uot uou up ut uu uy uya uych uyen uyet \
        uynh uyt uyu y yem yen yet yeu
        """
    )

    private static func words(_ line: String) -> [String] {
        line.split(separator: " ").map(String.init)
    }
}

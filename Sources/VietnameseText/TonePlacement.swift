/// Writes òa, òe, úy for oà, oè, uý: two spellings of the same syllable.
///
/// Only open syllables differ between the two conventions; after q the u belongs to the onset
/// (quý, quà), so it never carries the tone.
enum TonePlacement {
    /// Moves the tone of a final oa, oe, uy to its first vowel, in place.
    static func canonicalise(_ syllable: inout [Unicode.Scalar]) {
        guard syllable.count >= 2 else { return }
        let last = syllable.count - 1
        guard var final = Letter(syllable[last]), var glide = Letter(syllable[last - 1]),
            final.tone != 0, glide.tone == 0, moves(glide.row, final.row)
        else { return }
        if last >= 2, syllable[last - 2] == "q" || syllable[last - 2] == "Q" { return }
        swap(&final.tone, &glide.tone)
        syllable[last] = final.scalar
        syllable[last - 1] = glide.scalar
    }

    /// Whether a tone on the vowel `final` belongs on the vowel `glide` before it, by their rows.
    @inline(__always)
    static func moves(_ glide: Int, _ final: Int) -> Bool {
        glide == Letter.o && (final == Letter.a || final == Letter.e)
            || glide == Letter.u && final == Letter.y
    }
}

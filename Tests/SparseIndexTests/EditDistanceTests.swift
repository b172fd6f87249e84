import SparseIndex
import Testing

struct EditDistanceTests {
    @Test(arguments: [
        ("phat", "phat", 0), ("phat", "pat", 1), ("phat", "phaat", 1), ("phat", "phta", 1),
        ("phat", "phot", 1), ("khai", "kiha", 2),
    ])
    func `counts letters put in, left out, changed or swapped`(
        left: String,
        right: String,
        distance: Int
    ) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: 2) == distance)
        #expect(EditDistance.between(Array(right.utf8), Array(left.utf8), atMost: 2) == distance)
    }

    @Test(arguments: [("phat", "den"), ("", "abc"), ("abcdef", "a")])
    func `gives nothing beyond the limit`(left: String, right: String) {
        #expect(EditDistance.between(Array(left.utf8), Array(right.utf8), atMost: 2) == nil)
    }
}

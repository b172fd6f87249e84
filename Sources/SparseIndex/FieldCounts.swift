/// A number for each field of a text.
struct FieldCounts: Sendable {
    var heading: Float = 0
    var body: Float = 0
}

/// Where sums are kept while experts are ranked; used again for the next question of a thread.
package struct SelectionRoom: Sendable {
    /// So many experts are summed up at once that the sums stay in the nearest cache.
    static let span = 8192

    var sums = [Float](repeating: 0, count: span)

    package init() {}
}

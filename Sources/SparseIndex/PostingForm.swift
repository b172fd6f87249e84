/// How the texts that hold a term are written, which follows from how many they are.
enum PostingForm {
    /// Few: varints, smallest of all.
    case steps
    /// More: runs of numbers of two bytes, which are added and searched fastest.
    case runs
    /// A third of all texts or more: an impact for every text, 0 where the term is not.
    case table

    /// How many texts steps name at most, but where the index is small.
    private static let mostSteps = 128
    /// Of fewer texts than this, steps are soon read however many they are.
    private static let smallIndex = 2048

    static func of(_ count: Int, among documentCount: Int) -> PostingForm {
        if count <= mostSteps || documentCount < smallIndex { return .steps }
        return count >= documentCount / 3 ? .table : .runs
    }
}

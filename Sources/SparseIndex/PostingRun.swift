/// The texts of one ``span`` of the index that hold a term, and its impact in each.
///
/// The innermost loops of a search. The bytes must be lent for as long as a run is used, and be as
/// many as ``count`` says.
struct PostingRun {
    /// How many texts, by the upper bits of their numbers, one run can hold.
    static let span = 1 << 16

    /// The number of the first text that the run can hold.
    let base: Int
    let count: Int
    /// The lower halves of the texts' numbers, ascending, two bytes each.
    private let documents: UnsafeRawPointer
    private let impacts: UnsafeRawPointer

    init(base: Int, count: Int, documents: UnsafeRawPointer, impacts: UnsafeRawPointer) {
        self.base = base
        self.count = count
        self.documents = documents
        self.impacts = impacts
    }

    /// Adds `weight` times the impact to the sum of each text.
    ///
    /// `sums` belong to the texts of the span, and are a power of two: a number behind them, as
    /// only a forged file has, is taken for one among them.
    func add(_ weight: Int32, to sums: UnsafeMutableBufferPointer<Int32>) {
        guard let start = sums.baseAddress else { return }
        let mask = sums.count - 1
        for place in 0..<count {
            start[Int(document(place)) & mask] &+= weight &* Int32(impact(place))
        }
    }

    /// The first place, from `start` on, whose text is not before `wanted`; ``count`` if none is.
    ///
    /// Without a branch but the loop's, which nobody could predict.
    func place(of wanted: UInt16, from start: Int) -> Int {
        var low = start
        var left = count &- start
        while left > 0 {
            let half = (left &+ 1) >> 1
            low &+= half & ((Int(document(low &+ half &- 1)) &- Int(wanted)) >> 63)
            left &-= half
        }
        return low
    }

    @inline(__always)
    func document(_ place: Int) -> UInt16 {
        UInt16(littleEndian: documents.loadUnaligned(fromByteOffset: place * 2, as: UInt16.self))
    }

    @inline(__always)
    func impact(_ place: Int) -> UInt8 { impacts.load(fromByteOffset: place, as: UInt8.self) }
}

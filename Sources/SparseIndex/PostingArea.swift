/// Where the postings of an index lie, and behind them the plain impact of each text.
struct PostingArea {
    let bytes: UnsafeRawBufferPointer
    /// Behind the last posting; the plain impacts begin here.
    let end: Int
    let documentCount: Int

    @inline(__always)
    func plainImpact(in document: UInt32) -> UInt8 {
        document < documentCount ? bytes[end + Int(document)] : 0
    }
}

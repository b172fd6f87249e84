extension UnsafeBufferPointer<UInt32> {
    /// The first place in `range` whose number is not below `number`, where the numbers of `range`
    /// ascend: by steps that double, then by halves.
    func place(of number: UInt32, in range: Range<Int>) -> Int {
        var low = range.lowerBound
        var step = 1
        while low + step < range.upperBound, self[low + step] < number {
            low += step
            step *= 2
        }
        var high = Swift.min(low + step, range.upperBound)
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < number { low = middle + 1 } else { high = middle }
        }
        return low
    }
}

/// Four equations with four unknowns, their matrix symmetric and positive definite.
struct LinearSystem {
    private var rows: [SIMD4<Double>]

    init(_ rows: [SIMD4<Double>]) {
        self.rows = rows
    }

    /// By Gauss's elimination; a positive definite matrix needs no pivoting.
    func solution(_ right: SIMD4<Double>) -> SIMD4<Double> {
        var rows = rows
        var right = right
        for pivot in 0..<4 {
            for place in 0..<4 where place != pivot {
                let share = rows[place][pivot] / rows[pivot][pivot]
                rows[place] -= share * rows[pivot]
                right[place] -= share * right[pivot]
            }
        }
        return SIMD4((0..<4).map { right[$0] / rows[$0][$0] })
    }
}

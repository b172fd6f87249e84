/// Expected calibration error: how far confidence and correctness lie apart.
enum CalibrationError {
    /// Over bins of equal mass (Nguyen and O'Connor 2015), weighed by their size.
    static func expected(
        _ rows: [(confidence: Double, isRight: Bool)],
        bins: Int = 15
    ) -> Double {
        guard !rows.isEmpty else { return 0 }
        let sorted = rows.sorted { $0.confidence < $1.confidence }
        var error = 0.0
        for bin in 0..<bins {
            let members = sorted[(bin * rows.count / bins)..<((bin + 1) * rows.count / bins)]
            let confidence = members.reduce(0) { $0 + $1.confidence }
            let right = Double(members.count(where: \.isRight))
            error += abs(confidence - right)
        }
        return error / Double(rows.count)
    }
}

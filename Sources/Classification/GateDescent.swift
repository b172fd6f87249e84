/// Logistic regression by AdaGrad over features scaled by their ratios; factors start from nought.
struct GateDescent {
    private(set) var factors: [Float]
    private let ratios: [Float]
    private let rate: Float
    private let decay: Float
    private var squares: [Float]
    private var bias: Float = 0
    private var biasSquare: Float = 1

    init(ratios: [Float], rate: Float, decay: Float) {
        self.ratios = ratios
        self.rate = rate
        self.decay = decay
        factors = [Float](repeating: 0, count: ratios.count)
        squares = [Float](repeating: 1e-2, count: ratios.count)
    }

    /// One step on one text; no factor falls below nought.
    mutating func step(_ row: GateRows.Row, target: Float, weight: Float) {
        var sum = bias
        for column in row.columns {
            let place = Int(column.place)
            sum += factors[place] * ratios[place] * column.value
        }
        let error = (DomainGates.sigmoid(sum) - target) * weight
        for column in row.columns {
            let place = Int(column.place)
            let gradient = error * ratios[place] * column.value + decay * factors[place]
            squares[place] += gradient * gradient
            factors[place] -= rate * gradient / squares[place].squareRoot()
            factors[place] = max(factors[place], 0)
        }
        biasSquare += error * error
        bias -= rate * error / biasSquare.squareRoot()
    }
}

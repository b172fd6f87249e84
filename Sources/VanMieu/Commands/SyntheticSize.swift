import ArgumentParser

/// `EXPERTS:TERMS`: how many made-up experts there are, and how many terms each shows.
struct SyntheticSize: ExpressibleByArgument {
    let experts: Int
    let terms: Int

    init?(argument: String) {
        let numbers = argument.split(separator: ":").compactMap { Int($0) }
        guard numbers.count == 2, (1...4_000_000).contains(numbers[0]),
            (1...100_000).contains(numbers[1]), numbers[0] * numbers[1] <= 400_000_000
        else { return nil }
        (experts, terms) = (numbers[0], numbers[1])
    }
}

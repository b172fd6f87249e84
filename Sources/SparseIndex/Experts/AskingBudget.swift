/// How many experts a question is worth: the fewest that are likely enough to hold its answer.
package struct AskingBudget: Sendable, Equatable {
    package var least = 1
    package var most = 5
    /// Once the chosen hold the best passage with this probability, no more are asked.
    package var enough = 0.95
    /// One more expert must add this much.
    package var leastGain = 0.02

    package init() {}

    /// How many of `choices`, best first, to ask.
    package func count(_ choices: [ExpertChoice]) -> Int {
        count(choices.map(\.probability))
    }

    /// How many to ask of those that hold the best passage with these probabilities, best first.
    package func count(_ probabilities: [Double]) -> Int {
        var held = 0.0
        var count = 0
        for probability in probabilities.prefix(most) {
            let isWorth = held < enough && probability >= leastGain
            guard count < least || isWorth else { break }
            held += probability
            count += 1
        }
        return count
    }
}

/// Which questions are held out together.
enum HoldOut {
    /// The fold of each question; -1 for one that always trains (bare terms).
    ///
    /// The questions of a file stay together, so the folds measure subjects that were not trained
    /// on. Files with two domains are dealt out line by line, for each pair has one file only, and so
    /// are questions of no file.
    static func folds(_ questions: [LabelledQuestion], _ settings: TrainingSettings) -> [Int] {
        let count = settings.folds
        var random = SeededRandom(seed: settings.seed)
        var topics: [String] = []
        for question in questions where topics.last != question.topic {
            topics.append(question.topic)
        }
        topics = Array(Set(topics)).sorted()
        topics.shuffle(using: &random)
        var foldOfTopic: [String: Int] = [:]
        var dealt: [String: Int] = [:]
        for topic in topics {
            let domain = String(topic.prefix { $0 != "/" })
            foldOfTopic[topic] = dealt[domain, default: 0] % count
            dealt[domain, default: 0] += 1
        }
        return questions.enumerated().map { index, question in
            if question.weight < 1 { return -1 }
            if question.labels.count > 1 || question.topic.isEmpty { return index % count }
            return foldOfTopic[question.topic] ?? 0
        }
    }
}

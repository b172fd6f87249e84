extension Passage {
    /// The same passage with another stem before the number in its id.
    func renamed(stem: String) -> Passage {
        let number = id.split(separator: "#").last ?? ""
        return Passage(
            id: "\(stem)#\(number)",
            title: title,
            heading: heading,
            text: text,
            topic: topic,
            document: document,
            section: section,
            asOf: asOf,
            inForce: inForce,
            url: url
        )
    }
}

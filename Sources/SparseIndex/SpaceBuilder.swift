/// Collects what will be one ``TermSpace``.
struct SpaceBuilder {
    private struct Count {
        let row: Int32
        let document: Int32
        let fields: FieldCounts
    }

    private var lexicon = Lexicon()
    private var rows: [Gram: Int32] = [:]
    private var counts: [Count] = []
    private var documentCount = 0

    mutating func add(heading: FieldWords, body: FieldWords, document: Int32) {
        documentCount += 1
        var fields: [Gram: FieldCounts] = [:]
        for gram in grams(of: heading) { fields[gram, default: FieldCounts()].heading += 1 }
        for gram in grams(of: body) { fields[gram, default: FieldCounts()].body += 1 }
        for (gram, count) in fields {
            counts.append(Count(row: row(of: gram), document: document, fields: count))
        }
    }

    func build(norms: [FieldCounts], settings: IndexSettings) -> TermSpace {
        var starts = [Int32](repeating: 0, count: rows.count + 1)
        for count in counts { starts[Int(count.row) + 1] += 1 }
        for row in 0..<rows.count { starts[row + 1] += starts[row] }
        var next = starts
        var documents = [Int32](repeating: 0, count: counts.count)
        var impacts = [Float](repeating: 0, count: counts.count)
        for count in counts {
            let place = Int(next[Int(count.row)])
            next[Int(count.row)] += 1
            documents[place] = count.document
            impacts[place] = impact(count.fields, norm: norms[Int(count.document)], settings)
        }
        let postings = Postings(
            documentCount: documentCount,
            rows: rows,
            starts: starts,
            documents: documents,
            impacts: impacts
        )
        return TermSpace(lexicon: lexicon, postings: postings)
    }

    private func impact(
        _ fields: FieldCounts,
        norm: FieldCounts,
        _ settings: IndexSettings
    ) -> Float {
        let heading = Float(settings.headingWeight) * fields.heading / norm.heading
        let frequency = heading + fields.body / norm.body
        let saturation = Float(settings.saturation)
        return frequency * (saturation + 1) / (frequency + saturation)
    }

    private mutating func row(of gram: Gram) -> Int32 {
        if let row = rows[gram] { return row }
        let row = Int32(rows.count)
        rows[gram] = row
        return row
    }

    private mutating func grams(of field: FieldWords) -> [Gram] {
        var numbers: [UInt32] = []
        for word in field.words { numbers.append(lexicon.add(word)) }
        var grams =
            numbers.map { Gram($0) } + zip(numbers, numbers.dropFirst()).map { Gram($0, $1) }
        for concept in field.concepts { grams.append(Gram(lexicon.add(concept))) }
        return grams
    }
}

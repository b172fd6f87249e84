/// Asks one posting list for ascending texts.
struct PostingCursor {
    private let maxImpact: UInt8
    private var body: PostingList.Body
    /// How many steps are left.
    private var left: Int
    /// The text that the last step led to, and the impact in it.
    private var document: UInt32 = .max
    private var impact: UInt8 = 0
    private var run: PostingRun?
    private var place = 0

    init(_ list: PostingList) {
        maxImpact = list.maxImpact
        body = list.body
        left = list.count
    }

    /// The term's impact in `wanted`, which must not lie before one asked for already; 0 where it
    /// does not hold the term.
    mutating func impact(in wanted: Int) -> UInt8 {
        switch body {
        case .single(let document): document == wanted ? maxImpact : 0
        case .steps(let reader): step(reader, to: wanted)
        case .runs(let runs): search(runs, for: wanted)
        case .table(let impacts): wanted < impacts.count ? impacts[wanted] : 0
        }
    }

    private mutating func step(_ reader: PostingReader, to wanted: Int) -> UInt8 {
        var reader = reader
        while left > 0, document == .max || Int(document) < wanted {
            impact = reader.step(to: &document)
            left -= 1
        }
        body = .steps(reader)
        return document != .max && Int(document) == wanted ? impact : 0
    }

    private mutating func search(_ runs: PostingRuns, for wanted: Int) -> UInt8 {
        if run.map({ $0.base + PostingRun.span <= wanted }) ?? true { enter(runs, for: wanted) }
        guard let run, run.base <= wanted, wanted < run.base + PostingRun.span else { return 0 }
        let low = UInt16(wanted - run.base)
        place = run.place(of: low, from: place)
        return place < run.count && run.document(place) == low ? run.impact(place) : 0
    }

    /// Goes to the first run that can hold `wanted` or a text behind it.
    private mutating func enter(_ runs: PostingRuns, for wanted: Int) {
        var runs = runs
        while let next = runs.next() {
            run = next
            place = 0
            if wanted < next.base + PostingRun.span { break }
        }
        body = .runs(runs)
    }
}

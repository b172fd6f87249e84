import ExpertNode

#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// A node of two cores that all its questions share, asked at random on a clock of its own.
///
/// Askers leave after ``patience``, but the node does not notice and works on: the worst case.
struct NodeSimulation {
    /// Questions a second from a moment on.
    struct Phase {
        let from: Double
        let perSecond: Double
        var probes = 0.0
    }

    private struct Running {
        let ticket: Int
        let started: Double
        var work: Double
    }

    /// One question; seconds since the start.
    struct Question {
        let asked: Double
        let priority: CallPriority
        var ended: Double?
        var isShed = false
    }

    static let cores = 2.0
    /// Seconds of one core that a question takes on average.
    static let work = 0.02
    static let capacity = cores / work
    static let patience = 0.5

    let phases: [Phase]
    let length: Double
    private(set) var questions: [Question] = []
    private(set) var limits: [(at: Double, limit: Int)] = []
    private var control: AdmissionControl?
    private var running: [Running] = []
    private var time = 0.0
    private var random: SeededGenerator
    private let epoch = ContinuousClock.now

    init(_ phases: [Phase], length: Double, isControlled: Bool = true, seed: UInt64 = 1) {
        self.phases = phases
        self.length = length
        control = isControlled ? AdmissionControl(most: 64) : nil
        random = SeededGenerator(seed: seed)
    }

    static func run(_ simulation: NodeSimulation) -> NodeSimulation {
        var simulation = simulation
        simulation.runToEnd()
        return simulation
    }

    /// Answers in time a second, of questions of `priority` that came in `span`.
    func goodput(_ span: Range<Double>, _ priority: CallPriority = .interactive) -> Double {
        let good = questions.count {
            guard let ended = $0.ended, $0.priority == priority else { return false }
            return span.contains($0.asked) && ended - $0.asked <= Self.patience
        }
        return Double(good) / (span.upperBound - span.lowerBound)
    }

    /// The share of the questions of `priority` that came in `span` which was answered in time.
    func served(_ span: Range<Double>, _ priority: CallPriority = .interactive) -> Double {
        let asked = questions.count { span.contains($0.asked) && $0.priority == priority }
        return goodput(span, priority) * (span.upperBound - span.lowerBound) / Double(asked)
    }

    /// Seconds within which `share` of those questions were answered that were let in.
    func quantile(_ share: Double, _ span: Range<Double>) -> Double {
        let times = questions.filter { span.contains($0.asked) }
            .compactMap { question in question.ended.map { $0 - question.asked } }.sorted()
        return times.isEmpty ? 0 : times[min(times.count - 1, Int(share * Double(times.count)))]
    }

    private var now: ContinuousClock.Instant { epoch + .nanoseconds(Int64(time * 1e9)) }

    private mutating func runToEnd() {
        var nextArrival = pause()
        while nextArrival < length {
            let end = nextEnd ?? .infinity
            let sweep = control?.nextSweep.map { seconds($0) } ?? .infinity
            let next = min(nextArrival, end, max(sweep, time))
            pass(next - time)
            if next == nextArrival {
                arrive()
                nextArrival = time + pause()
            } else if next == end {
                finish()
            } else {
                time = max(time, sweep + 1e-9)
                let now = now
                take(control?.sweep(now))
            }
        }
    }

    private func seconds(_ instant: ContinuousClock.Instant) -> Double {
        let since = (instant - epoch).components
        return Double(since.seconds) + Double(since.attoseconds) * 1e-18
    }

    private var phase: Phase? { phases.last { $0.from <= time } }

    private mutating func pause() -> Double {
        -log(1 - Double.random(in: 0..<1, using: &random)) / (phase?.perSecond ?? 1)
    }

    /// When the first of those that run is done, if no other comes.
    private var nextEnd: Double? {
        running.map(\.work).min().map { time + $0 / speed }
    }

    private var speed: Double { min(1, Self.cores / Double(max(1, running.count))) }

    private mutating func pass(_ elapsed: Double) {
        let done = elapsed * speed
        for index in running.indices { running[index].work -= done }
        time += elapsed
    }

    private mutating func arrive() {
        let isProbe = Double.random(in: 0..<1, using: &random) < (phase?.probes ?? 0)
        let priority: CallPriority = isProbe ? .probe : .interactive
        questions.append(Question(asked: time, priority: priority))
        let ticket = questions.count - 1
        let now = now
        switch control?.arrive(ticket, priority, now: now) ?? .start {
        case .start: start(ticket)
        case .wait: break
        case .shed: questions[ticket].isShed = true
        }
    }

    private mutating func start(_ ticket: Int) {
        // Log-normal, with the mean of one.
        let radius = (-2 * log(1 - Double.random(in: 0..<1, using: &random))).squareRoot()
        let normal = radius * cos(2 * .pi * Double.random(in: 0..<1, using: &random))
        let work = Self.work * exp(0.5 * normal - 0.125)
        running.append(Running(ticket: ticket, started: time, work: work))
    }

    private mutating func finish() {
        guard let index = running.indices.min(by: { running[$0].work < running[$1].work }) else {
            return
        }
        let done = running.remove(at: index)
        questions[done.ticket].ended = time
        let took = Duration.nanoseconds(Int64((time - done.started) * 1e9))
        let now = now
        take(control?.finish(questions[done.ticket].priority, took: took, now: now))
        if let control { limits.append((time, control.currentLimit)) }
    }

    private mutating func take(_ release: AdmissionControl.Release?) {
        for ticket in release?.started ?? [] { start(ticket) }
        for ticket in release?.shed ?? [] { questions[ticket].isShed = true }
    }
}

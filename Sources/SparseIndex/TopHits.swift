/// The best of scores that are sums of floats.
typealias TopHits = TopScores<Float>

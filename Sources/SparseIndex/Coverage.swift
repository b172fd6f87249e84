/// How much of a query a text holds, as ``IndexHit`` tells it.
struct Coverage {
    let all: Double
    let accented: Double
    let pairs: Double
    let matched: Double
}

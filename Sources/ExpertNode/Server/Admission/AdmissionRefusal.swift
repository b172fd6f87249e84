/// A question was turned away, for enough others are being answered.
package struct AdmissionRefusal: Error, Sendable, Hashable {
    /// Seconds after which it may be asked again; another node may be asked at once.
    package let retryAfter: Int
}

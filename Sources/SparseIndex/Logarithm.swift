#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The natural logarithm, from the C library: the standard library has none.
package func logarithm(_ value: Double) -> Double {
    log(value)
}

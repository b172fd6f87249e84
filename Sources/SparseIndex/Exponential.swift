#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// e to the power of `value`, from the C library: the standard library has none.
package func exponential(_ value: Double) -> Double {
    exp(value)
}

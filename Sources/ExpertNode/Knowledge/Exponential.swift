#if canImport(Glibc)
import Glibc
#elseif canImport(Musl)
import Musl
#else
import Darwin
#endif

/// The exponential function, from the C library: the standard library has none.
func exponential(_ value: Double) -> Double {
    exp(value)
}

/// The natural logarithm, from the C library.
func logarithm(_ value: Double) -> Double {
    log(value)
}

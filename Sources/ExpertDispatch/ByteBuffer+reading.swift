package import NIOCore
package import Wire

extension ByteBuffer {
    /// What `body` makes of the readable bytes, which stay.
    package func read<Value>(
        _ body: (UnsafeRawBufferPointer) throws(HTTPFault) -> Value
    ) throws(HTTPFault) -> Value {
        let result: Result<Value, HTTPFault> = withUnsafeReadableBytes { bytes in
            do throws(HTTPFault) {
                return .success(try body(bytes))
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

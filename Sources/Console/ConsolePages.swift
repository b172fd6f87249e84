package import Hummingbird

/// The pages people read: `/` to ask a question, `/console` for the operator.
///
/// Every file is compiled into the program, so the pages work without an internet connection and
/// cannot differ from the router that serves them. Besides `/`, which holds the key of the
/// built-in page's application, nothing served here is secret: the console asks for its key.
package struct ConsolePages: Sendable {
    private let files: [PageFile]

    /// The pages, with the key that the page at `/` asks with.
    ///
    /// - Parameter pageKey: the key of the built-in application, which has its own quota.
    package init(pageKey: String) {
        files = [
            PageFile("/", .html, Self.askPage(key: pageKey), isCacheable: false),
            PageFile("/console", .html, PackageResources.console_html),
            PageFile("/console/style.css", .css, PackageResources.style_css),
            PageFile("/console/ask.js", .script, PackageResources.ask_js),
            PageFile("/console/console.js", .script, PackageResources.console_js),
        ]
    }

    /// Adds one `GET` route for each file; any other path below `/console` is left unknown.
    package func add<Context: RequestContext>(to router: Router<Context>) {
        for file in files {
            router.get(RouterPath(file.path)) { request, _ in file.response(to: request) }
        }
    }

    private static func askPage(key: String) -> [UInt8] {
        let page = String(decoding: PackageResources.ask_html, as: UTF8.self)
        return Array(page.replacing("{{page-key}}", with: HTMLText.escaped(key)).utf8)
    }
}

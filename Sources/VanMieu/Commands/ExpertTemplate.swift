import Wire

/// What `vanmieu expert new` writes: a small expert that is whole, to be replaced bit by bit.
struct ExpertTemplate {
    /// A file below the expert's folder.
    struct File {
        let path: String
        let text: String
    }

    let id: ExpertID
    let domain: String
    /// The day of making it, `YYYY-MM-DD`.
    let asOf: String

    var files: [File] {
        [
            File(path: "expert.yaml", text: manifest),
            File(path: "documents/the-thu-vien.md", text: questionsAndAnswers),
            File(path: "documents/ghi-chep/gio-mo-cua.md", text: Self.notes),
            File(path: "documents/van-ban/quy-che-muon-sach.txt", text: Self.regulation),
            File(path: "documents/trang-web/muon-sach.html", text: Self.page),
            File(path: "documents/hoi-dap.jsonl", text: Self.rows),
            File(path: "questions.jsonl", text: Self.questions),
            File(path: "exam.jsonl", text: Self.exam),
        ]
    }

    private var manifest: String {
        """
        # Hồ sơ của chuyên gia. Mọi khóa dưới đây đều bắt buộc, trừ `generator` và `sketch` ở cuối.

        # Tên trong mạng: chủ sở hữu/tên. Chủ sở hữu phải có trong danh sách tin cậy (trust list).
        id: \(id)
        # Phiên bản của hồ sơ; tăng lên mỗi khi sửa tệp này, vì một phiên bản đã đăng ký không đổi được.
        version: 0.1.0
        # Tên hiển thị cho người dân.
        name: Chuyên gia mẫu Thư viện
        # Tên đầy đủ của cơ quan chịu trách nhiệm về nội dung.
        owner_name: Cơ quan mẫu, hãy thay bằng tên cơ quan của bạn
        # Chuyên gia trả lời những gì; bộ định tuyến đọc câu này để chọn chuyên gia.
        description: Trả lời về làm thẻ thư viện, giờ mở cửa, mượn và trả sách, phạt trả sách muộn.
        # Lĩnh vực: law, finance, healthcare, education, public_administration, hoặc lĩnh vực được thêm.
        domains: [\(domain)]
        # Ngôn ngữ của tài liệu.
        languages: [vi]
        # Ngày mà đến đó cơ quan cam đoan tài liệu còn đúng, viết năm-tháng-ngày.
        as_of: \(asOf)
        # Nơi nhận phản ánh về câu trả lời: mailto: hoặc https:.
        contact: "mailto:lien-he@example.vn"
        # Câu cuối của mọi câu trả lời.
        disclaimer: Nội dung mẫu để thử, không phải quy định có thật.
        # Các nhóm việc; mỗi nhóm có id, tên, mô tả, nhãn và vài câu hỏi như người dân hỏi.
        skills:
          - # Tên ngắn mà `topic:` trong tài liệu nhắc lại.
            id: library-card
            name: Thẻ thư viện và mượn sách
            description: Làm thẻ thư viện, giờ mở cửa, số sách được mượn, hạn trả, phạt trả muộn.
            tags: [thu-vien, muon-sach]
            examples:
              - Làm thẻ thư viện cần giấy tờ gì?
              - Trả sách thư viện muộn bị phạt bao nhiêu?

        # Mô hình ngôn ngữ tại chỗ (không bắt buộc): bất kỳ máy chủ nào nói giao thức của OpenAI.
        # generator:
        #   url: http://127.0.0.1:8081/v1
        #   model: ten-mo-hinh
        #   timeout_ms: 20000

        # Bộ định tuyến được biết gì về tài liệu để chọn chuyên gia (không bắt buộc): standard (từ ngữ
        # có trong ít nhất hai đoạn, 64 KB), full (mọi từ ngữ và các đoạn chứa chúng, cho
        # tài liệu đã công bố), none (không gì).
        # sketch: standard

        """
    }

    /// Our own form: every section a question, its source and sentences that make sense alone.
    private var questionsAndAnswers: String {
        """
        ---
        title: Thẻ thư viện
        topic: library-card
        document: Quy chế thư viện mẫu
        in_force: \(asOf)
        as_of: \(asOf)
        ---

        ## Làm thẻ thư viện cần giấy tờ gì?
        source: Quy chế thư viện mẫu, Điều 2 khoản 1

        Người làm thẻ thư viện mang theo thẻ căn cước và một ảnh 3x4. Trẻ em dưới 14 tuổi làm thẻ \
        thư viện cần thêm đơn có chữ ký của cha, mẹ hoặc người giám hộ.

        ## Làm thẻ thư viện hết bao nhiêu tiền?
        source: Quy chế thư viện mẫu, Điều 2 khoản 2

        Phí làm thẻ thư viện là 30.000 đồng một năm. Người cao tuổi và người khuyết tật được miễn \
        phí làm thẻ thư viện.

        """
    }
}

/// One decree, made up for the tests, as three kinds of files.
enum SampleDecree {
    static let text = """
                                      CHÍNH PHỦ
        -------

                          CỘNG HÒA XÃ HỘI CHỦ NGHĨA
                             Độc lập - Tự do - Hạnh phúc

        Số: 999/2031/NĐ-CP

        Hà Nội, ngày 05 tháng 3 năm 2031

                                      NGHỊ ĐỊNH

        Quy định về cho thuê xe đạp công cộng

        Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;

        Chính phủ ban hành Nghị định quy định về cho thuê xe đạp công cộng.

        Chương I

        QUY ĐỊNH CHUNG

        Điều 1. Phạm vi điều chỉnh
        Nghị định này quy định việc cho thuê xe đạp công cộng tại các đô thị, trách
        nhiệm của đơn vị cho thuê và người thuê xe; việc xử lý tài sản để quên thực
        hiện theo Điều 12 của Luật về tài sản để quên.

        Điều 2. Giải thích từ ngữ
        1. Xe đạp công cộng là xe đạp do đơn vị được cấp phép đưa ra cho người dân
        thuê theo giờ hoặc theo ngày.
        1a. Xe đạp trợ lực điện cũng là xe đạp công cộng.
        2. Trạm xe là nơi lấy và trả xe đạp công cộng.
        Chương II

        THUÊ XE VÀ XỬ PHẠT

        Điều 3. Điều kiện thuê xe đạp công cộng
        1. Người thuê xe phải đáp ứng đủ các điều kiện sau đây:
        a) Từ đủ 12 tuổi trở lên; người dưới 16 tuổi phải có người giám hộ đồng ý bằng
        văn bản hoặc qua ứng dụng của đơn vị cho thuê;
        b) Có tài khoản đã định danh trên ứng dụng của đơn vị cho thuê và đã nạp ít
        nhất 20.000 đồng;
        c) Không đang bị tạm dừng quyền thuê xe do vi phạm quy định tại Điều 4 của
        Nghị định này;
        d) Biết đi xe đạp và tự chịu trách nhiệm về sức khỏe của mình trong thời gian
        thuê xe;
        đ) Đội mũ bảo hiểm khi thuê xe đạp trợ lực điện trong suốt thời gian đi trên
        đường công cộng.
        2. Giá thuê xe do đơn vị cho thuê niêm yết tại trạm xe và trên ứng dụng, không
        vượt quá mức tối đa do Ủy ban nhân dân cấp tỉnh quy định; đơn vị cho thuê
        thông báo thay đổi giá trước ít nhất 15 ngày.
        3. Thời gian thuê một lần không quá 24 giờ. Quá 24 giờ mà xe chưa được trả,
        đơn vị cho thuê nhắc người thuê qua ứng dụng; quá 48 giờ mà xe chưa được trả,
        đơn vị cho thuê báo cơ quan công an nơi có trạm xe để được hỗ trợ tìm xe theo
        quy định của pháp luật.
        4. Người thuê xe được trả xe ở bất kỳ trạm nào của cùng đơn vị cho thuê. Trạm
        đã đầy thì người thuê được gia hạn 30 phút không mất tiền để đến trạm gần nhất
        còn chỗ trống.
        Điều 4. Xử phạt vi phạm
        Mức phạt tiền đối với một số hành vi vi phạm được quy định như sau:

        - Hành vi: Để xe ngoài trạm; Mức phạt: 200.000 đồng.

        - Hành vi: Tự ý sửa xe; Mức phạt: 1.000.000 đồng.

        Điều 12a. Hiệu lực thi hành
        Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.

                                    TM. CHÍNH PHỦ
                                      THỦ TƯỚNG
        Nơi nhận:

        - Các bộ, cơ quan ngang bộ;

        PHỤ LỤC

        MẪU TỜ KHAI THUÊ XE

        (Ban hành kèm theo Nghị định số 999/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của
        Chính phủ)

        Tờ khai gồm các nội dung:

        - Họ và tên người thuê;

        - Số định danh cá nhân;
        """

    static let markdown = """
        **CHÍNH PHỦ**

        ***

        **CỘNG HÒA XÃ HỘI CHỦ NGHĨA**

        Độc lập - Tự do - Hạnh phúc

        Số: 999/2031/NĐ-CP

        Hà Nội, ngày 05 tháng 3 năm 2031

        # NGHỊ ĐỊNH

        Quy định về cho thuê xe đạp công cộng

        Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;

        Chính phủ ban hành Nghị định quy định về cho thuê xe đạp công cộng.

        ## Chương I

        **QUY ĐỊNH CHUNG**

        ### Điều 1. Phạm vi điều chỉnh

        Nghị định này quy định việc cho thuê xe đạp công cộng tại các đô thị, trách nhiệm của \
        đơn vị cho thuê và người thuê xe; việc xử lý tài sản để quên thực hiện theo Điều 12 \
        của Luật về tài sản để quên.

        ### Điều 2. Giải thích từ ngữ

        1. Xe đạp công cộng là xe đạp do đơn vị được cấp phép đưa ra cho người dân thuê theo \
        giờ hoặc theo ngày.

        1a. Xe đạp trợ lực điện cũng là xe đạp công cộng.

        2. Trạm xe là nơi lấy và trả xe đạp công cộng.

        ## Chương II

        **THUÊ XE VÀ XỬ PHẠT**

        ### Điều 3. Điều kiện thuê xe đạp công cộng

        1. Người thuê xe phải đáp ứng đủ các điều kiện sau đây:

        a) Từ đủ 12 tuổi trở lên; người dưới 16 tuổi phải có người giám hộ đồng ý bằng văn \
        bản hoặc qua ứng dụng của đơn vị cho thuê;

        b) Có tài khoản đã định danh trên ứng dụng của đơn vị cho thuê và đã nạp ít nhất \
        20.000 đồng;

        c) Không đang bị tạm dừng quyền thuê xe do vi phạm quy định tại Điều 4 của Nghị định \
        này;

        d) Biết đi xe đạp và tự chịu trách nhiệm về sức khỏe của mình trong thời gian thuê xe;

        đ) Đội mũ bảo hiểm khi thuê xe đạp trợ lực điện trong suốt thời gian đi trên đường \
        công cộng.

        2. Giá thuê xe do đơn vị cho thuê niêm yết tại trạm xe và trên ứng dụng, không vượt \
        quá mức tối đa do Ủy ban nhân dân cấp tỉnh quy định; đơn vị cho thuê thông báo thay \
        đổi giá trước ít nhất 15 ngày.

        3. Thời gian thuê một lần không quá 24 giờ. Quá 24 giờ mà xe chưa được trả, đơn vị \
        cho thuê nhắc người thuê qua ứng dụng; quá 48 giờ mà xe chưa được trả, đơn vị cho \
        thuê báo cơ quan công an nơi có trạm xe để được hỗ trợ tìm xe theo quy định của pháp \
        luật.

        4. Người thuê xe được trả xe ở bất kỳ trạm nào của cùng đơn vị cho thuê. Trạm đã đầy \
        thì người thuê được gia hạn 30 phút không mất tiền để đến trạm gần nhất còn chỗ trống.

        ### Điều 4. Xử phạt vi phạm

        Mức phạt tiền đối với một số hành vi vi phạm được quy định như sau:

        | Hành vi | Mức phạt |
        |---|---|
        | Để xe ngoài trạm | 200.000 đồng |
        | Tự ý sửa xe | 1.000.000 đồng |

        ### Điều 12a. Hiệu lực thi hành

        Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.

        **TM. CHÍNH PHỦ**

        **THỦ TƯỚNG**

        Nơi nhận:

        - Các bộ, cơ quan ngang bộ;
        **PHỤ LỤC**

        **MẪU TỜ KHAI THUÊ XE**

        (Ban hành kèm theo Nghị định số 999/2031/NĐ-CP ngày 05 tháng 3 năm 2031 của Chính phủ)

        Tờ khai gồm các nội dung:

        - Họ và tên người thuê;
        - Số định danh cá nhân;
        """

    static let html = """
        <!DOCTYPE html><html><head><title>Văn bản | \
        Cổng</title><style>p{a:b}</style></head><body><nav><ul><li><a href="/">Trang \
        chủ</a></li></ul></nav>
        <p>CHÍNH PHỦ
        <hr>
        <p>CỘNG HÒA XÃ HỘI CHỦ NGHĨA
        <p>&#272;ộc lập - Tự do - Hạnh phúc
        <p>Số: 999/2031/N&#272;-CP
        <p>Hà Nội, ngày 05 tháng 3 năm 2031
        <p>NGHỊ &#272;ỊNH
        <p>Quy định về cho thuê xe đạp c&ocirc;ng cộng
        <p>Căn cứ Luật Tổ chức Chính phủ ngày 19 tháng 6 năm 2015;
        <p>Chính phủ ban hành Nghị định quy định về cho thuê xe đạp c&ocirc;ng cộng.
        <p align=center><b>Chương I</b><br/>
        <b>QUY &#272;ỊNH CHUNG</b></p>
        <p><strong>&#272;iều 1.</strong> Phạm vi điều chỉnh</p>
        <p>Nghị định này quy định việc cho thuê xe đạp c&ocirc;ng cộng tại các đ&ocirc; thị, \
        trách nhiệm của đơn vị cho thuê và người thuê xe; việc xử lý tài sản để quên thực \
        hiện theo &#272;iều 12 của Luật về tài sản để quên.
        <p><strong>&#272;iều 2.</strong> Giải thích từ ngữ</p>
        <p>1. Xe đạp c&ocirc;ng cộng là xe đạp do đơn vị được cấp phép đưa ra cho người dân \
        thuê theo giờ hoặc theo ngày.
        <p>1a. Xe đạp trợ lực điện cũng là xe đạp c&ocirc;ng cộng.
        <p>2. Trạm xe là nơi lấy và trả xe đạp c&ocirc;ng cộng.
        <p align=center><b>Chương II</b><br/>
        <b>THUÊ XE VÀ XỬ PHẠT</b></p>
        <p><strong>&#272;iều 3.</strong> &#272;iều kiện thuê xe đạp c&ocirc;ng cộng</p>
        <p>1. Người thuê xe phải đáp ứng đủ các điều kiện sau đây:
        <p>a) Từ đủ 12 tuổi trở lên; người dưới 16 tuổi phải có người giám hộ đồng ý bằng văn \
        bản hoặc qua ứng dụng của đơn vị cho thuê;
        <p>b) Có tài khoản đã định danh trên ứng dụng của đơn vị cho thuê và đã nạp ít nhất \
        20.000 đồng;
        <p>c) Kh&ocirc;ng đang bị tạm dừng quyền thuê xe do vi phạm quy định tại &#272;iều 4 \
        của Nghị định này;
        <p>d) Biết đi xe đạp và tự chịu trách nhiệm về sức khỏe của mình trong thời gian thuê \
        xe;
        <p>đ) &#272;ội mũ bảo hiểm khi thuê xe đạp trợ lực điện trong suốt thời gian đi trên \
        đường c&ocirc;ng cộng.
        <p>2. Giá thuê xe do đơn vị cho thuê niêm yết tại trạm xe và trên ứng dụng, \
        kh&ocirc;ng vượt quá mức tối đa do Ủy ban nhân dân cấp tỉnh quy định; đơn vị cho thuê \
        th&ocirc;ng báo thay đổi giá trước ít nhất 15 ngày.
        <p>3. Thời gian thuê một lần kh&ocirc;ng quá 24 giờ. Quá 24 giờ mà xe chưa được trả, \
        đơn vị cho thuê nhắc người thuê qua ứng dụng; quá 48 giờ mà xe chưa được trả, đơn vị \
        cho thuê báo cơ quan c&ocirc;ng an nơi có trạm xe để được hỗ trợ tìm xe theo quy định \
        của pháp luật.
        <p>4. Người thuê xe được trả xe ở bất kỳ trạm nào của cùng đơn vị cho thuê. Trạm đã \
        đầy thì người thuê được gia hạn 30 phút kh&ocirc;ng mất tiền để đến trạm gần nhất còn \
        chỗ trống.
        <p><strong>&#272;iều 4.</strong> Xử phạt vi phạm</p>
        <p>Mức phạt tiền đối với một số hành vi vi phạm được quy định như sau:
        <table><tr><td><p>Hành vi</p></td><td><p>Mức phạt</p></td></tr><tr><td><p>&#272;ể xe \
        ngoài trạm</p></td><td><p>200.000 đồng</p></td></tr><tr><td><p>Tự ý sửa \
        xe</p></td><td><p>1.000.000 đồng</p></td></tr></table>
        <p><strong>&#272;iều 12a.</strong> Hiệu lực thi hành</p>
        <p>Nghị định này có hiệu lực thi hành từ ngày 01 tháng 7 năm 2031.
        <p>TM. CHÍNH PHỦ
        <p>THỦ TƯỚNG
        <p>Nơi nhận:
        <ul><li>Các bộ, cơ quan ngang bộ;</li></ul>
        <p align=center><b>PHỤ LỤC</b><br/>
        <b>MẪU TỜ KHAI THUÊ XE</b></p>
        <p>(Ban hành kèm theo Nghị định số 999/2031/N&#272;-CP ngày 05 tháng 3 năm 2031 của \
        Chính phủ)
        <p>Tờ khai gồm các nội dung:
        <ul><li>Họ và tên người thuê;</li></ul>
        <ul><li>Số định danh cá nhân;</li></ul>
        <script>if (a < b) { alert("</p>") }</script><footer>Bản quyền</footer></body></html>
        """
}

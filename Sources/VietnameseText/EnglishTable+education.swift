extension EnglishTable {
    static let education = """
        *tuition | *tuition fee | *school fee: học phí
        *tuition exemption | tuition waiver | free tuition | exempt from tuition: miễn học phí
        *tuition reduction | reduced tuition: giảm học phí
        *scholarship: học bổng
        *student loan: vay vốn sinh viên
        *student: học sinh
        *university student | *college student | *undergraduate: sinh viên
        *teacher: giáo viên
        *teacher salary: lương giáo viên
        *teacher allowance: phụ cấp ưu đãi nghề giáo viên
        professor | *lecturer: giảng viên
        principal | headmaster: hiệu trưởng
        *school: trường học
        *public school | state school: trường công
        *private school: trường tư
        *high school | *upper secondary school | upper secondary: trung học phổ thông
        *secondary school | *middle school | *lower secondary school: trung học cơ sở
        *primary school | *elementary school: tiểu học
        *kindergarten | *preschool | nursery school | daycare: mầm non
        *boarding school: trường nội trú bán trú
        *specialized school | gifted school | gifted student: trường chuyên
        *university | *college: đại học
        *vocational school | *vocational training | vocational: trung học nghề học nghề
        *continuing education | adult education: giáo dục thường xuyên
        *entrance exam | *admission exam: thi tuyển sinh
        *grade 1 | first grade | *grade one | enter first grade: lớp 1
        *grade 6 | sixth grade | grade six: lớp 6
        *grade 9 | ninth grade: lớp 9
        *grade 10 | tenth grade | *10th grade | grade ten: lớp 10
        *grade 10 entrance exam | 10th grade entrance exam: thi vào lớp 10
        *grade 12 | twelfth grade | *12th grade: lớp 12
        *graduation exam | *high school graduation exam: thi tốt nghiệp trung học phổ thông
        national exam: thi tốt nghiệp trung học phổ thông
        *graduate | *graduation | graduating: tốt nghiệp
        *diploma | *degree | *high school diploma: bằng tốt nghiệp
        lost my diploma | lost diploma | lost my degree: mất bằng tốt nghiệp
        *foreign degree | *foreign diploma | overseas degree: bằng đại học nước ngoài
        degree from abroad: bằng đại học nước ngoài
        degree recognition | recognize degree: công nhận bằng nước ngoài
        *recognition of foreign degree: công nhận bằng nước ngoài
        recognized | recognised | recognition | recognize: công nhận
        *certificate: chứng chỉ
        ielts | toefl | language certificate | english certificate: ielts chứng chỉ ngoại ngữ
        toeic: toeic chứng chỉ ngoại ngữ
        foreign language: ngoại ngữ
        english: tiếng anh
        *exam | *examination | test: thi
        exam subject | subject: môn thi
        exam duration: thời gian làm bài thi
        exam room: phòng thi
        exam regrade | regrade | *re mark exam | appeal exam score: phúc khảo bài thi
        recheck exam: phúc khảo bài thi
        fail exam | failed exam | fail: thi trượt
        pass exam | passing score | pass: đỗ
        score | point | mark: điểm
        *bonus point | extra point: cộng điểm
        *priority point | priority zone | priority area: điểm ưu tiên khu vực
        gpa | grade point average: gpa
        *transcript | *school record | academic record: học bạ
        *admission | *enrollment | *enrolment | *admitted | enroll | enrol: tuyển sinh
        *university admission | college admission: xét tuyển đại học
        *direct admission | admitted directly: tuyển thẳng
        admission preference | choices of university | university choice | wish: nguyện vọng
        university credit | college credit | *credit hour | academic credit | *study credit: tín chỉ
        excellent degree | honours degree | honor degree: bằng giỏi xuất sắc
        academic warning | academic probation | expelled | expel: cảnh báo học tập buộc thôi học
        kicked out: cảnh báo học tập buộc thôi học
        *expulsion: đuổi học
        *gap year | deferral | leave of absence | suspend study: bảo lưu nghỉ học tạm thời
        pause my studies: bảo lưu nghỉ học tạm thời
        change major | switch major: chuyển ngành
        *major | field of study: ngành học
        transfer school | *school transfer | change school | changing schools: chuyển trường
        *master degree | *masters degree | *master program | master: thạc sĩ
        *phd | *doctorate | doctoral | doctoral student: tiến sĩ nghiên cứu sinh
        *bachelor | bachelor degree: cử nhân đại học
        *thesis | dissertation: luận văn
        *pedagogy student | teacher training | education major: sinh viên sư phạm
        *extra class | *tutoring | *tutor | private tutoring | extra lesson: dạy thêm học thêm
        tutoring center | tutoring centre: trung tâm dạy thêm
        teach | teaching: dạy
        *textbook | school book: sách giáo khoa
        reference book: sách tham khảo
        *curriculum | syllabus: chương trình học
        *parent fund | class fund | parent association fund: quỹ phụ huynh quỹ lớp
        *homework: bài tập về nhà
        repeat grade | held back | repeat year | stay back: lưu ban ở lại lớp
        skip grade: học vượt lớp
        move up | promoted: lên lớp
        *discipline | disciplined: kỷ luật học sinh
        phone in class | phone at school | mobile phone in class: mang điện thoại vào lớp
        bring to class | in class: vào lớp
        *bullying | bullied: bạo lực học đường
        *school year | academic year: năm học
        *semester: học kỳ
        *classroom | class: lớp
        STEM: stem
        student with disability | disabled student | autistic child: học sinh khuyết tật
        orphan: mồ côi
        lunch: ăn trưa
        *study abroad | studying abroad: du học
        study | learn | learning | studying: học
        *education | educational: giáo dục
        *student health insurance: bảo hiểm y tế học sinh
        evaluate | assessment | graded: đánh giá xếp loại
        excellent student | outstanding student: học sinh giỏi xuất sắc
        reward | praise: khen thưởng
        *full time | part time degree: chính quy
        *major requirement | training program: chương trình đào tạo
        *dormitory | dorm: ký túc xá
        """
}

#include "standard/domain/intake_rules.hpp"

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

class IntakeChecker : EntryChecker {
  public:
    explicit IntakeChecker(StandardFile& file) : EntryChecker{file}, m_{file.intake} {}

    void run() {
        if (m_.mail_bytes_max == 0) return;
        refer("intake", "category", {m_.category}, categories_);
        if (m_.signature_window < 30s || m_.signature_window > 1h)
            wrong("intake", "signature_window", "应在 30s 与 1h 之间", "between 30s and 1h");
        if (m_.recent < 1h) wrong("intake", "recent", "至少 1h", "1h at least");
    }

  private:
    const IntakeRules& m_;
};

}  // namespace

void read_intake(TableReader& root, IntakeRules& out) {
    if (!root.has("intake")) return;
    root.table("intake", [&](TableReader& in) {
        out.mail_bytes_max = in.integer("mail_bytes_max", 65'536, 50 * 1024 * 1024);
        out.header_bytes_max = in.integer("header_bytes_max", 4'096, 1024 * 1024);
        out.text_max = in.integer("text_max", 500, 100'000);
        out.parts_max = in.integer("parts_max", 1, 1'000);
        out.depth_max = in.integer("depth_max", 1, 100);
        out.files_max = in.integer("files_max", 0, 20);
        out.sender_hourly_max = in.integer("sender_hourly_max", 1, 1'000);
        out.source_minute_max = in.integer("source_minute_max", 1, 100'000);
        out.signature_window = in.duration("signature_window");
        out.recent = in.duration("recent");
        out.makes_customers = in.boolean_or("makes_customers", false);
        out.category = in.text("category");
        out.category_percent = in.integer("category_percent", 1, 100);
        out.stop_words = in.texts("stop_words");
        out.keep_days = in.integer("keep_days", 1, 3660);
        (void)in.text("clause");
    });
}

void check_intake(StandardFile& file) { IntakeChecker{file}.run(); }

}  // namespace bihuan::standard

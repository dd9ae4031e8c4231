#include "standard/domain/contact_rules.hpp"

#include "standard/domain/entry_checker.hpp"
#include "standard/domain/table_reader.hpp"

namespace bihuan::standard {
namespace {

using namespace std::chrono_literals;

class ContactChecker : EntryChecker {
  public:
    explicit ContactChecker(StandardFile& file)
        : EntryChecker{file}, c_{file.contact}, files_{file.contact_files}, archive_{file.contact_archive} {}

    void run() {
        Codes types, results, channels, taken;
        const Codes fields{contact_fields.begin(), contact_fields.end()};
        for (const auto& one : s_.channels) channels.insert(one.code);
        for (std::size_t i = 0; i < c_.types.size(); ++i) {
            const auto& one = c_.types[i];
            const auto path = fmt::format("contact_type[{}]", i + 1);
            once(path, one.code, types);
            refer(path, "clause", {one.clause}, clauses_);
            refer(path, "needs", one.needs, fields);
            refer(path, "channels", one.channels, channels);
            for (const auto& channel : one.channels)
                if (!taken.insert(channel).second)
                    wrong(path, "channels", fmt::format("渠道 \"{}\" 已属于另一类型", channel),
                          fmt::format("the channel \"{}\" belongs to another type already", channel));
        }
        for (std::size_t i = 0; i < c_.results.size(); ++i) {
            const auto path = fmt::format("contact_result[{}]", i + 1);
            once(path, c_.results[i].code, results);
            refer(path, "clause", {c_.results[i].clause}, clauses_);
        }
        if (files_.waiting < 1h || files_.waiting > 7 * 24h)
            wrong("contact_file", "kept", "应在 1 小时到 7 天之间", "must be from 1h to 168h");
        if (archive_.after != Duration{} && (archive_.every < 1h || archive_.every > 31 * 24h))
            wrong("contact_archive", "every", "应在 1 小时到 31 天之间", "must be from 1h to 744h");
        if (c_.types.empty()) return;
        if (c_.results.empty())
            wrong("contact_type[1]", "", "有 [[contact_type]] 就须有 [[contact_result]]",
                  "types of contacts need results, [[contact_result]]");
        if (c_.seal_records == 0)
            wrong("contact_type[1]", "", "有 [[contact_type]] 就须有 [contact_seal]",
                  "types of contacts need the table [contact_seal]");
        else if (c_.seal_every < 1min || c_.seal_every > 24h)
            wrong("contact_seal", "every", "应在 1 分钟到 24 小时之间", "must be from 1m to 24h");
    }

  private:
    const ContactRules& c_;
    const ContactFileRules& files_;
    const ContactArchiveRules& archive_;
};

}  // namespace

void read_contact(TableReader& root, ContactRules& out, ContactArchiveRules& archive) {
    root.tables("contact_type", [&](TableReader& in) {
        ContactType one{in.term()};
        one.needs = in.texts("needs");
        one.channels = in.texts("channels");
        if (const auto days = in.integer_or("words_days", 0, 1, 36'500); days != 0)
            archive.kept.push_back({one.code, days});
        out.types.push_back(std::move(one));
    });
    root.tables("contact_result", [&](TableReader& in) { out.results.push_back(in.term()); });
    if (root.has("contact_seal"))
        root.table("contact_seal", [&](TableReader& in) {
            out.seal_every = in.duration("every");
            out.seal_records = in.integer("records", 1, 1'000'000);
            out.text_max = in.integer("text", 100, 20'000);
            out.ahead = in.duration("ahead");
            (void)in.text("clause");
        });
}

void read_contact_files(TableReader& root, ContactFileRules& out) {
    if (root.has("contact_file"))
        root.table("contact_file", [&](TableReader& in) {
            out.waiting_max = in.integer("waiting", 1, 1000);
            out.waiting = in.duration("kept");
            out.has_recordings = in.boolean_or("recordings", false);
            (void)in.text("clause");
        });
}

void read_contact_archive(TableReader& root, ContactArchiveRules& out) {
    if (root.has("contact_archive"))
        root.table("contact_archive", [&](TableReader& in) {
            out.after = std::chrono::days{in.integer("after_days", 1, 36'500)};
            out.every = in.duration("every");
            out.bytes = in.integer("bytes", 10'000, 8'000'000);
            (void)in.text("clause");
        });
}

void check_contact(StandardFile& file) { ContactChecker{file}.run(); }

}  // namespace bihuan::standard

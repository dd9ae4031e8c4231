// Imports, the entries that came in, and notices as rows.
#pragma once

#include <vector>

#include "outage/domain/intake.hpp"
#include "store/store.hpp"

namespace bihuan::outage {

class OutageStore {
  public:
    explicit OutageStore(Unit& unit) : unit_{unit} {}

    std::optional<Entry> find_entry(std::string_view entry_key);
    bool add_entry(const Entry& entry);  // false: it came in meanwhile

    std::optional<Import> find_run(std::string_view run_key);
    std::optional<Import> find(ImportId id);
    void add(const Import& import);
    std::vector<Import> imports(ImportId after, std::int64_t limit);  // newest first
    void log(ImportId id, const LogLine& line);                       // the entry's latest verdict stands
    std::vector<LogLine> lines(ImportId id, std::optional<Verdict> verdict, std::string_view after,
                               std::int64_t limit);

    std::vector<Notice> notices_at(Instant now, std::int64_t limit);  // that hold, the latest first
    std::vector<Notice> notices(NoticeId after, std::int64_t limit);  // newest first
    std::optional<Notice> find(NoticeId id);
    void add(const Notice& notice);
    bool save(const Notice& notice, std::int64_t version);  // false: somebody was faster
    NoticeTurn turn(NoticeId id);
    void save(NoticeId id, const NoticeTurn& turn);

  private:
    Import with_counts(Import import);
    Unit& unit_;
};

}  // namespace bihuan::outage

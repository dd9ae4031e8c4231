#include <chrono>

#include "base/log.hpp"
#include "store/session.hpp"
#include "store/statistics.hpp"

namespace bihuan {

Unit::Unit(Session& session, const Actor& actor, Instant at, IdSource& ids, bool is_write,
           std::shared_ptr<const Hooks> hooks)
    : now{at}, session_{session}, actor_{actor}, ids_{ids}, is_write_{is_write}, hooks_{std::move(hooks)} {}

bool Unit::is_postgres() const { return session_.is_postgres(); }

std::int64_t Unit::run(const Sql& sql, const Binds& binds) {
    has_written_ = true;
    must(is_write_);
    const StatementTimer timer{sql.name};
    return session_.run(session_.is_postgres() && !sql.postgres.empty() ? sql.postgres : sql.text, binds);
}

void Unit::add(const Sql& sql, const Binds& keys, const Amounts& amounts) {
    must(is_write_);
    has_written_ = true;
    additions_.add(sql, keys, amounts);
}

void Unit::each(const Sql& sql, const Binds& binds, const std::function<void(const Row&)>& use) {
    const StatementTimer timer{sql.name};
    session_.each(session_.is_postgres() && !sql.postgres.empty() ? sql.postgres : sql.text, binds, use);
}

std::int64_t Unit::number(const Sql& sql, const Binds& binds) {
    return one(sql, binds, [](const Row& row) { return row.integer("n"); }).value_or(0);
}

void Unit::tell(Event event) {
    event.origin = origin_;
    event.depth = depth_;
    events_.push_back(std::move(event));
}

bool Unit::settle() {
    if (is_settling_ || !hooks_ || hooks_->hear.empty()) return false;
    is_settling_ = true;
    const auto told = events_.size();
    const auto actor = actor_;
    while (heard_ < events_.size()) {
        must(heard_ < events_max);
        const auto event = events_[heard_++];  // a copy: those who hear tell more
        for (const auto& hear : hooks_->hear) {
            hear(*this, event);
            actor_ = actor;
        }
    }
    is_settling_ = false;
    return events_.size() > told;
}

Done Unit::ask(const Event& event) {
    if (!hooks_) return {};
    for (const auto& guard : hooks_->guards) TRY_DONE(guard(*this, event));
    return {};
}
void Unit::after_commit(std::function<void()> run) { after_commit_.push_back(std::move(run)); }

}  // namespace bihuan

#include <chrono>

#include "base/log.hpp"
#include "store/session.hpp"
#include "store/statistics.hpp"

namespace bihuan {

Unit::Unit(Session& session, const Actor& actor, Instant at, IdSource& ids, bool is_write)
    : now{at}, session_{session}, actor_{actor}, ids_{ids}, is_write_{is_write} {}

bool Unit::is_postgres() const { return session_.is_postgres(); }

std::int64_t Unit::run(const Sql& sql, const Binds& binds) {
    has_written_ = true;
    must(is_write_);
    const StatementTimer timer{sql.name};
    return session_.run(session_.is_postgres() && !sql.postgres.empty() ? sql.postgres : sql.text, binds);
}

void Unit::each(const Sql& sql, const Binds& binds, const std::function<void(const Row&)>& use) {
    const StatementTimer timer{sql.name};
    session_.each(session_.is_postgres() && !sql.postgres.empty() ? sql.postgres : sql.text, binds, use);
}

std::int64_t Unit::number(const Sql& sql, const Binds& binds) {
    return one(sql, binds, [](const Row& row) { return row.integer("n"); }).value_or(0);
}

void Unit::tell(Event event) { events_.push_back(std::move(event)); }
void Unit::after_commit(std::function<void()> run) { after_commit_.push_back(std::move(run)); }

}  // namespace bihuan

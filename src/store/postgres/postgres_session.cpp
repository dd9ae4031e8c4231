#include <soci/postgresql/soci-postgresql.h>

#include <fmt/format.h>
#include <libpq-fe.h>

#include <memory>
#include <stdexcept>
#include <string>

#include "store/postgres/connection.hpp"
#include "store/session.hpp"

namespace bihuan {
namespace {

class PostgresSession final : public Session {
  public:
    explicit PostgresSession(const std::string& url) {
        sql_.open(soci::postgresql, connection_pairs(url));
        // Requests are short: starting a helper process or a compiler takes longer than any of their
        // statements.
        run_script(
            fmt::format("set client_min_messages = warning; set timezone = 'UTC'; "
                        "set max_parallel_workers_per_gather = 0; set jit = off; set lock_timeout = {}",
                        lock_wait.count()));
    }

    bool is_postgres() const override { return true; }
    std::string_view begin_write() const override { return "begin"; }
    std::string_view begin_read() const override {
        return "begin transaction isolation level repeatable read read only";
    }

    bool is_lost() override { return PQstatus(connection()) != CONNECTION_OK; }
    void run_script(const std::string& text) override {
        const std::unique_ptr<PGresult, decltype(&PQclear)> result{PQexec(connection(), text.c_str()),
                                                                   &PQclear};
        const auto status = PQresultStatus(result.get());
        if (status != PGRES_COMMAND_OK && status != PGRES_TUPLES_OK)
            throw std::runtime_error{PQerrorMessage(connection())};
    }

  protected:
    bool is_passing(const soci::soci_error& error) const override {
        const auto* of_postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error);
        return of_postgres != nullptr &&
               (of_postgres->sqlstate() == "40P01" || of_postgres->sqlstate() == "40001" ||
                of_postgres->sqlstate() == "55P03");
    }
    bool is_read_only(const soci::soci_error& error) const override {
        const auto* of_postgres = dynamic_cast<const soci::postgresql_soci_error*>(&error);
        return of_postgres != nullptr &&
               (of_postgres->sqlstate() == "25006" || of_postgres->sqlstate() == "53100");  // disk_full
    }
    std::vector<std::string> column_names(soci::statement& statement) override {
        auto* backend = static_cast<soci::postgresql_statement_backend*>(statement.get_backend());
        const std::unique_ptr<PGresult, decltype(&PQclear)> result{
            PQdescribePrepared(connection(), backend->statementName_.c_str()), &PQclear};
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            throw std::runtime_error{PQerrorMessage(connection())};
        std::vector<std::string> names;
        for (int i = 0, count = PQnfields(result.get()); i < count; ++i)
            names.emplace_back(PQfname(result.get(), i));
        return names;
    }

  private:
    PGconn* connection() { return static_cast<soci::postgresql_session_backend*>(sql_.get_backend())->conn_; }
};

}  // namespace

std::unique_ptr<Session> open_postgres(const std::string& url) {
    return std::make_unique<PostgresSession>(url);
}

}  // namespace bihuan

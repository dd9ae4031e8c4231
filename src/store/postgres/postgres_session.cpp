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

using Backend = soci::postgresql_statement_backend;

class PostgresRow final : public Row {
  public:
    PostgresRow(const Backend& backend, const std::vector<std::string>& names)
        : backend_{backend}, columns_{names} {}

    bool is_null(std::string_view column) const override { return is_null(find(column)); }
    std::int64_t integer(std::string_view column) const override {
        const int at = find(column);
        return is_null(at) ? 0 : integer_of(stored(at), column);
    }
    double real(std::string_view column) const override {
        const int at = find(column);
        return is_null(at) ? 0 : std::stod(std::string{stored(at)});
    }
    std::string text(std::string_view column) const override { return std::string{stored(find(column))}; }
    void read_texts(std::span<std::string> out) const override {
        for (std::size_t at = 0; at < out.size(); ++at) out[at] = stored(static_cast<int>(at));
        columns_.pass(out.size());
    }

  private:
    int find(std::string_view column) const { return static_cast<int>(columns_.find(column)); }
    const PGresult* result() const { return backend_.result_.get_result(); }
    bool is_null(int at) const { return PQgetisnull(result(), backend_.currentRow_, at) != 0; }
    std::string_view stored(int at) const {  // null is an empty text
        return {PQgetvalue(result(), backend_.currentRow_, at),
                static_cast<std::size_t>(PQgetlength(result(), backend_.currentRow_, at))};
    }
    const Backend& backend_;
    Columns columns_;
};

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
        const std::unique_ptr<PGresult, decltype(&PQclear)> result{
            PQdescribePrepared(connection(), backend_of(statement).statementName_.c_str()), &PQclear};
        if (PQresultStatus(result.get()) != PGRES_COMMAND_OK)
            throw std::runtime_error{PQerrorMessage(connection())};
        std::vector<std::string> names;
        for (int i = 0, count = PQnfields(result.get()); i < count; ++i)
            names.emplace_back(PQfname(result.get(), i));
        return names;
    }
    std::unique_ptr<Row> row_of(Prepared& prepared) override {
        return std::make_unique<PostgresRow>(backend_of(prepared.statement), prepared.names);
    }

  private:
    static const Backend& backend_of(soci::statement& statement) {
        return *static_cast<Backend*>(statement.get_backend());
    }
    PGconn* connection() { return static_cast<soci::postgresql_session_backend*>(sql_.get_backend())->conn_; }
};

}  // namespace

std::unique_ptr<Session> open_postgres(const std::string& url) {
    return std::make_unique<PostgresSession>(url);
}

}  // namespace bihuan

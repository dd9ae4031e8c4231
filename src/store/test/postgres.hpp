// For tests: a place of one's own on the PostgreSQL server that BIHUAN_TEST_POSTGRES names.
#pragma once

#include <libpq-fe.h>
#include <unistd.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

namespace bihuan {

// An emptied schema of this process, so that test programs may run side by side; dropped when it ends. ""
// when there is no server to test on.
inline std::string emptied_postgres() {
    const char* server = std::getenv("BIHUAN_TEST_POSTGRES");
    if (server == nullptr) return {};
    struct Schema {
        std::string server, name = "test_" + std::to_string(::getpid());
        void run(const std::string& sql) const {
            const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(server.c_str()),
                                                                          &PQfinish};
            const std::unique_ptr<PGresult, decltype(&PQclear)> done{
                PQexec(connection.get(), ("set client_min_messages = warning; " + sql).c_str()), &PQclear};
            if (PQresultStatus(done.get()) != PGRES_COMMAND_OK)
                throw std::runtime_error{PQerrorMessage(connection.get())};
        }
        ~Schema() {
            try {
                run("drop schema if exists " + name + " cascade");
            } catch (const std::exception&) {  // the server is gone, and the schema with it
            }
        }
    };
    static const Schema schema{server};
    schema.run("drop schema if exists " + schema.name + " cascade; create schema " + schema.name);
    const auto has_options = schema.server.contains('?');
    return schema.server + (has_options ? "&" : "?") + "options=-csearch_path%3D" + schema.name;
}

}  // namespace bihuan

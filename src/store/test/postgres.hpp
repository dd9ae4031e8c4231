// For tests: an emptied PostgreSQL database, where BIHUAN_TEST_POSTGRES names one that may be emptied.
#pragma once

#include <libpq-fe.h>

#include <cstdlib>
#include <memory>
#include <stdexcept>
#include <string>

namespace bihuan {

// "" when there is no server to test on.
inline std::string emptied_postgres() {
    const char* url = std::getenv("BIHUAN_TEST_POSTGRES");
    if (url == nullptr) return {};
    const std::unique_ptr<PGconn, decltype(&PQfinish)> connection{PQconnectdb(url), &PQfinish};
    const std::unique_ptr<PGresult, decltype(&PQclear)> done{
        PQexec(connection.get(),
               "set client_min_messages = warning; drop schema public cascade; create schema public"),
        &PQclear};
    if (PQresultStatus(done.get()) != PGRES_COMMAND_OK)
        throw std::runtime_error{PQerrorMessage(connection.get())};
    return url;
}

}  // namespace bihuan

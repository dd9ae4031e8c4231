// Generated from api/outage.yaml by `npm run api`. Do not edit.
export interface paths {
    "/outage/status": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Whether anything can be saved now, and the notices that hold, the latest first; 5 at most; a proxy may answer for 10 seconds */
        get: operations["get_outage_status"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/intake_sheet": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** A new XLSX sheet to take bookings down on, with numbers of its own */
        get: operations["download_intake_sheet"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/local_page": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** One HTML file that takes bookings without a server, with today's services in it */
        get: operations["download_local_page"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/imports": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** Imports with what became of their rows, newest first */
        get: operations["list_booking_imports"];
        put?: never;
        /** Try rows, or bring them in, each in its own transaction by the time it was taken; the same entry comes in once. An import may be sent in parts of the same run_key */
        post: operations["import_bookings"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/imports/{import_id}/rows": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** What became of each row, without anything personal, by entry */
        get: operations["list_booking_import_rows"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/notices": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /** All notices, also past and future ones, newest first */
        get: operations["list_outage_notices"];
        put?: never;
        /** A notice that everybody sees while it holds */
        post: operations["create_outage_notice"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/outage/notices/{notice_id}": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        /** Change a notice, or end it by an end that has come */
        put: operations["update_outage_notice"];
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        /** @enum {string} */
        NoticeKind: "outage" | "maintenance" | "information";
        OutageStatus: {
            is_read_only: boolean;
            notices: {
                notice_id: components["schemas"]["Id"];
                kind: components["schemas"]["NoticeKind"];
                text_zh: string;
                text_en: string;
                from: components["schemas"]["Instant"];
                until: components["schemas"]["Instant"];
            }[];
        };
        NewOutageNotice: {
            kind: components["schemas"]["NoticeKind"];
            text_zh: string;
            text_en: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
        };
        ChangeOutageNotice: {
            kind: components["schemas"]["NoticeKind"];
            text_zh: string;
            text_en: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            version: number;
        };
        OutageNotice: {
            notice_id: components["schemas"]["Id"];
            kind: components["schemas"]["NoticeKind"];
            text_zh: string;
            text_en: string;
            from: components["schemas"]["Instant"];
            until: components["schemas"]["Instant"];
            by_name: string;
            version: number;
        };
        OutageNoticePage: {
            items: components["schemas"]["OutageNotice"][];
            next: components["schemas"]["Id"] | null;
        };
        /** @description As it was taken down. Only the key has to be right for the row to be judged; whatever else is wrong is said of the row. */
        IntakeRow: {
            entry_key: string;
            taken_at?: components["schemas"]["Instant"] | null;
            wanted_at?: components["schemas"]["Instant"] | null;
            taken_by?: string;
            channel?: string;
            customer_name?: string;
            phone?: string;
            service_type?: string;
            /** @description a counter's code; else the district */
            place?: string;
            data?: {
                code: string;
                text: string;
            }[];
            remarks?: string;
            /**
             * @description wait for a time instead of having one
             * @enum {string}
             */
            choice?: "book" | "wait";
            /** @description instead of the wanted time */
            chosen_at?: components["schemas"]["Instant"] | null;
            /** @description a booking of its own though it looks like one that is there */
            is_another?: boolean;
        };
        ImportBookings: {
            run_key: string;
            /** @enum {string} */
            source: "sheet" | "local_page";
            is_trial: boolean;
            rows: components["schemas"]["IntakeRow"][];
        };
        /** @enum {string} */
        RowVerdict: "ready" | "booked" | "waiting" | "duplicate" | "conflict" | "invalid";
        /** @enum {string} */
        RowReason: "none" | "imported_before" | "same_booking" | "no_time" | "too_soon" | "too_far" | "taken";
        BookingImportReport: {
            /** @description null of a trial */
            import_id: components["schemas"]["Id"] | null;
            rows: components["schemas"]["RowResult"][];
        };
        RowResult: {
            entry_key: string;
            verdict: components["schemas"]["RowVerdict"];
            reason: components["schemas"]["RowReason"];
            errors: {
                field: string;
                code: string;
                detail: string;
            }[];
            alternatives: {
                starts_at: components["schemas"]["Instant"];
                window_ends_at: components["schemas"]["Instant"];
            }[];
            /** @description made, or the one it is a duplicate of */
            appointment_id: components["schemas"]["Id"] | null;
            appointment_code: string;
            ticket_id: components["schemas"]["Id"] | null;
            starts_at: components["schemas"]["Instant"] | null;
            window_ends_at: components["schemas"]["Instant"] | null;
        };
        BookingImport: {
            import_id: components["schemas"]["Id"];
            by_name: string;
            /** @enum {string} */
            source: "sheet" | "local_page";
            started_at: components["schemas"]["Instant"];
            counts: {
                booked: number;
                waiting: number;
                duplicate: number;
                conflict: number;
                invalid: number;
            };
        };
        BookingImportPage: {
            items: components["schemas"]["BookingImport"][];
            next: components["schemas"]["Id"] | null;
        };
        BookingImportRow: {
            entry_key: string;
            verdict: components["schemas"]["RowVerdict"];
            /** @description the reason */
            code: string;
            service_type: string;
            taken_at: components["schemas"]["Instant"] | null;
            appointment_id: components["schemas"]["Id"] | null;
            appointment_code: string;
            at: components["schemas"]["Instant"];
        };
        BookingImportRowPage: {
            items: components["schemas"]["BookingImportRow"][];
            next: string | null;
        };
        FieldProblem: {
            field: string;
            code: string;
            detail: string;
        };
        Problem: {
            type: string;
            /** @description in the user's language */
            title: string;
            status: number;
            /** @description stable: module.reason, see errors.txt */
            code: string;
            detail: string;
            request_id: string;
            /** @description every wrong field */
            errors?: components["schemas"]["FieldProblem"][];
        };
        Id: string;
        /** Format: date-time */
        Instant: string;
    };
    responses: {
        /** @description refused */
        Problem: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/problem+json": components["schemas"]["Problem"];
            };
        };
    };
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    get_outage_status: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageStatus"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_intake_sheet: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    download_local_page: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description the file */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "text/html": string;
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_booking_imports: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingImportPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    import_bookings: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ImportBookings"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingImportReport"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_booking_import_rows: {
        parameters: {
            query?: {
                verdict?: "booked" | "waiting" | "duplicate" | "conflict" | "invalid";
                after?: string;
                limit?: number;
            };
            header?: never;
            path: {
                import_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["BookingImportRowPage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    list_outage_notices: {
        parameters: {
            query?: {
                after?: components["schemas"]["Id"];
                limit?: number;
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNoticePage"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    create_outage_notice: {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["NewOutageNotice"];
            };
        };
        responses: {
            /** @description made */
            201: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
    update_outage_notice: {
        parameters: {
            query?: never;
            header?: never;
            path: {
                notice_id: components["schemas"]["Id"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": components["schemas"]["ChangeOutageNotice"];
            };
        };
        responses: {
            /** @description done */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OutageNotice"];
                };
            };
            default: components["responses"]["Problem"];
        };
    };
}

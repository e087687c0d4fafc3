import { JetwayError } from "../errors/index.ts";

/**
 * Where Airflow's timetable raises: the scheduler logs it and makes no run (code JW8022).
 */
export class TimetableError extends JetwayError {
  /** The Python exception's class. */
  readonly pythonType: string;
  /** What Airflow says. */
  readonly reason: string;

  constructor(pythonType: string, reason: string) {
    super(`Airflow's timetable finds no run: ${reason}.`, {
      code: "JW8022",
      hint: "Check the schedule, the start date and the end date.",
    });
    this.name = "TimetableError";
    this.pythonType = pythonType;
    this.reason = reason;
  }
}
